# At the edge of pipelines: who touches the driver, and who does not
from airflow.decorators import dag
from airflow.decorators import task
from airflow.decorators.task import virtualenv
from airflow.models import BaseOperator
from airflow.operators.python import PythonOperator
from dagster import graph
from luigi import Task
from pymongo import AsyncMongoClient

db = AsyncMongoClient().shop


@task
async def store_airflow(*args):
    await db.users.insert_one({})


@task
def store_airflow_plain(*args):
    print("airflow")


async def store_airflow_operator(*args):
    await db.users.insert_one({})


PythonOperator(python_callable=store_airflow_operator)


def store_airflow_operator_plain(*args):
    print("airflow_operator")


PythonOperator(python_callable=store_airflow_operator_plain)


@virtualenv()
def store_airflow_external(*args):
    db.users.insert_one({})


@virtualenv()
def store_airflow_external_plain(*args):
    print("airflow_external")


class AirflowClass(BaseOperator):
    def execute(self, *args):
        db.users.insert_one({})


class AirflowClassPlain(BaseOperator):
    def execute(self, *args):
        print("airflow_class")


@dag
def store_airflow_dag(*args):
    db.users.insert_one({})


@dag
def store_airflow_dag_plain(*args):
    print("airflow_dag")


@graph
def store_dagster_graph(*args):
    db.users.insert_one({})


@graph
def store_dagster_graph_plain(*args):
    print("dagster_graph")


class Luigi(Task):
    def run(self, *args):
        db.users.insert_one({})


class LuigiPlain(Task):
    def run(self, *args):
        print("luigi")
