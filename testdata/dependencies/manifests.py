# The manifests name what goes and what is too old
#> file requirements.txt
motor>=3.6
#> fix packages.motor: [dependency]
pymongo==4.9.2
#> fix packages.pymongo: [dependency]
fastapi>=0.115

#> file pyproject.toml
[project]
name = "shop"
dependencies = ["motor>=3.6", "pymongo>=4.15.1"]
#> fix packages.motor: [dependency]
#> ok packages.pymongo: pymongo is new enough

#> file app.py
from pymongo import AsyncMongoClient

client = AsyncMongoClient()
