# At the edge of pipelines: who touches the driver, and who does not
from airflow.decorators import dag
from airflow.decorators import task
from airflow.decorators.task import virtualenv
from airflow.models import BaseOperator
from airflow.operators.python import PythonOperator
from dagster import graph
from luigi import Task
from pymongo import MongoClient
#> fix client.class: from pymongo import AsyncMongoClient

db = MongoClient().shop
#> fix loops.framework??: [review] Open the client where its event loop runs
#> fix client.class: AsyncMongoClient


@task
def store_airflow(*args):
    #> fix async-def: async def store_airflow(*args):
    #> fix frameworks.pipelines.airflow??: [review] Use Airflow 3.2 or later
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@task
def store_airflow_plain(*args):
    print("airflow")
    #> ok frameworks.pipelines.airflow: nothing in it waits for the driver


def store_airflow_operator(*args):
    #> fix async-def: async def store_airflow_operator(*args):
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


PythonOperator(python_callable=store_airflow_operator)
#> fix frameworks.pipelines.airflow_operator??: [review] Use Airflow 3.2 or later
#> fix loops.thread??: [review] Open a client of its own there


def store_airflow_operator_plain(*args):
    print("airflow_operator")
    #> ok frameworks.pipelines.airflow_operator: nothing in it waits for the driver


PythonOperator(python_callable=store_airflow_operator_plain)


@virtualenv()
def store_airflow_external(*args):
    #> fix frameworks.pipelines.airflow_external: [barrier] Write a sync task
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@virtualenv()
def store_airflow_external_plain(*args):
    print("airflow_external")
    #> ok frameworks.pipelines.airflow_external: nothing in it waits for the driver


class AirflowClass(BaseOperator):
    def execute(self, *args):
        #> fix frameworks.pipelines.airflow_class: [barrier] Write a sync execute()
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class AirflowClassPlain(BaseOperator):
    def execute(self, *args):
        print("airflow_class")
        #> ok frameworks.pipelines.airflow_class: nothing in it waits for the driver


@dag
def store_airflow_dag(*args):
    #> fix frameworks.pipelines.airflow_dag: [barrier] Keep the DAG's function sync: move the query into a task
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@dag
def store_airflow_dag_plain(*args):
    print("airflow_dag")
    #> ok frameworks.pipelines.airflow_dag: nothing in it waits for the driver


@graph
def store_dagster_graph(*args):
    #> fix frameworks.pipelines.dagster_graph: [barrier] Move the query into an op
    db.users.insert_one({})
    #> fix collection.insert_one: await db.users.insert_one({})


@graph
def store_dagster_graph_plain(*args):
    print("dagster_graph")
    #> ok frameworks.pipelines.dagster_graph: nothing in it waits for the driver


class Luigi(Task):
    def run(self, *args):
        #> fix frameworks.pipelines.luigi: [barrier] Write a sync run()
        db.users.insert_one({})
        #> fix collection.insert_one: await db.users.insert_one({})


class LuigiPlain(Task):
    def run(self, *args):
        print("luigi")
        #> ok frameworks.pipelines.luigi: nothing in it waits for the driver
