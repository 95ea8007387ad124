#!/bin/sh
# Runs once, when the volume is empty: a database and a role for each of the two that share this server.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set yeobaek_password="$YEOBAEK_DATABASE_PASSWORD" --set keycloak_password="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
create role yeobaek login password :'yeobaek_password';
create database yeobaek owner yeobaek;
create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
SQL
