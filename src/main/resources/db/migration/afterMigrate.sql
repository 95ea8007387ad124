-- What the application may do, for the owner to carry out at every start; only what is missing is written.
do $$
declare
    application constant text := '${application}';
    kept        constant text[] := array['audit_entry', 'verdict', 'minority_opinion', 'round_trail', 'recommendation_change'];
    it          record;
begin
    if application = current_user then
        -- One role for both cannot be kept from anything; the page of operations says so.
        return;
    end if;
    -- Nodes that start together would trip over each other's grants.
    perform pg_advisory_xact_lock(hashtextextended('yeobaek.grants', 0));
    -- A database from before PostgreSQL 15 lets everybody make tables.
    if has_schema_privilege(application, 'public', 'create') then
        revoke create on schema public from public;
        execute format('revoke create on schema public from %I', application);
    end if;
    if has_database_privilege(application, current_database(), 'temporary') then
        execute format('revoke temporary on database %I from public, %I', current_database(), application);
    end if;
    if not has_schema_privilege(application, 'public', 'usage') then
        execute format('grant usage on schema public to %I', application);
    end if;
    for it in select c.oid, c.relname, c.relname = any (kept) as is_kept from pg_class c
              where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
                and c.relname <> '${flyway:table}' loop
        if not (has_table_privilege(application, it.oid, 'select') and has_table_privilege(application, it.oid, 'insert')) then
            execute format('grant select, insert on %I to %I', it.relname, application);
        end if;
        if it.is_kept and has_table_privilege(application, it.oid, 'update, delete, truncate, references, trigger') then
            execute format('revoke update, delete, truncate, references, trigger on %I from %I', it.relname, application);
        elsif not it.is_kept
              and not (has_table_privilege(application, it.oid, 'update') and has_table_privilege(application, it.oid, 'delete')) then
            execute format('grant update, delete on %I to %I', it.relname, application);
        end if;
    end loop;
    for it in select c.oid, c.relname from pg_class c
              where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' loop
        if not has_sequence_privilege(application, it.oid, 'usage') then
            execute format('grant usage on sequence %I to %I', it.relname, application);
        end if;
    end loop;
    for it in select p.oid::regprocedure as signature from pg_proc p
              where p.pronamespace = 'public'::regnamespace and p.prosecdef loop
        execute format('revoke execute on function %s from public', it.signature);
        execute format('grant execute on function %s to %I', it.signature, application);
    end loop;
end
$$;
