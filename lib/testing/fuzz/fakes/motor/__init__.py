"""A small Motor: calls give futures that run at once."""
from motor import motor_asyncio  # noqa: F401
