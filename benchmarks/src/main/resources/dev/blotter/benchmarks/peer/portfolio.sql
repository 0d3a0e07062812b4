insert into positions select '00000000-0000-7000-8000-000000000000', 'SYM'||i, 100, 101.25, 0, 0, now() from generate_series(1,500) i;
insert into orders select ('00000000-0000-7000-9000-'||lpad(to_hex(i),12,'0'))::uuid, '00000000-0000-7000-8000-000000000000', 'c'||i, 'SYM'||(i%500+1), 1, 2, 1, 100, 101.25, 100, 101.25, 4, now()+i*interval '1 ms', now() from generate_series(1,1000) i;
insert into trades select ('00000000-0000-7000-a000-'||lpad(to_hex(i),12,'0'))::uuid, '00000000-0000-7000-8000-000000000000', ('00000000-0000-7000-9000-'||lpad(to_hex(i),12,'0'))::uuid, null, 'SYM'||(i%500+1), 1, 100, 101.25, 1, now()+i*interval '1 ms' from generate_series(1,1000) i;
insert into executions select gen_random_uuid(), ('00000000-0000-7000-a000-'||lpad(to_hex(i),12,'0'))::uuid, 'XNAS', 'x'||i, 100, 101.25, 0.01, now() from generate_series(1,1000) i;
analyze positions; analyze orders; analyze trades; analyze executions;
