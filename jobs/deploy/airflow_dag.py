"""Runs Baomai as an Airflow DAG with one task.

Set the Airflow variables baomai_home, baomai_corpus, baomai_lake and, optionally, baomai_spark_options.
The command processes only what changed, so retries and missed nights need no further action. With
--max-quarantined, exit code 3 (more files in quarantine than allowed) marks the task as skipped. Airflow
retries every other exit code: 4 (another run holds the lease), and also 2 (invalid usage), which fails again.
"""

from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG(
    dag_id="baomai",
    schedule="30 2 * * *",
    start_date=datetime(2024, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=10)},
) as dag:
    BashOperator(
        task_id="run",
        bash_command=(
            '"$BAOMAI_HOME/jobs/bin/baomai" $SPARK_OPTIONS run'
            ' --corpus "$CORPUS" --lake "$LAKE" --wait 2h'
        ),
        env={
            "BAOMAI_HOME": "{{ var.value.baomai_home }}",
            "CORPUS": "{{ var.value.baomai_corpus }}",
            "LAKE": "{{ var.value.baomai_lake }}",
            "SPARK_OPTIONS": "{{ var.value.get('baomai_spark_options', '') }}",
        },
        append_env=True,
        skip_on_exit_code=3,
        # Airflow sends SIGTERM first: the run releases its lease and exits with 143.
        execution_timeout=timedelta(hours=12),
    )
