# The manifests name what goes and what is too old
#> file requirements.txt
motor>=3.6
#> fix dependency.motor: [dependency]
pymongo==4.9.2
#> fix dependency.pymongo: [dependency]
fastapi>=0.115
#> ok dependency.fastapi: takes any client

#> file pyproject.toml
[project]
name = "shop"
dependencies = ["motor>=3.6", "pymongo>=4.15.1"]
#> fix dependency.motor: [dependency]

#> file app.py
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
