#!/bin/sh
# Runs once, when the volume is empty: a database and its owner for each of the two that share this server, and the role as which
# Yeobaek works. It owns nothing, so that it cannot take back what it may not do; each start of Yeobaek grants it what it needs.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$YEOBAEK_OWNER_PASSWORD" --set yeobaek_password="$YEOBAEK_DATABASE_PASSWORD" \
  --set keycloak_password="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
create role yeobaek login password :'owner_password';
create database yeobaek owner yeobaek;
create role yeobaek_app login password :'yeobaek_password';
revoke all on database yeobaek from public;
grant connect on database yeobaek to yeobaek_app;
create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
