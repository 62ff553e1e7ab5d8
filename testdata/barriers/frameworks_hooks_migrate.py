# A migration without dependencies is none of pymongo-migrate's
#> file tools/shift.py
def upgrade(db):
    print("pymongo_migrate")
    #> ok frameworks.hooks.pymongo_migrate: no list of dependencies stands beside it
