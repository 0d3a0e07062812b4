create temp table numbers as with recursive n(i) as (select 1 union all select i+1 from n where i<1000) select i from n;
insert into positions select '00000000-0000-7000-8000-000000000000', 'SYM'||i, 100, 101.25, 0, 0, strftime('%Y-%m-%d %H:%M:%f','now','+'||i||' seconds') from numbers where i<=500;
insert into orders select '00000000-0000-7000-9000-'||printf('%012x',i), '00000000-0000-7000-8000-000000000000', 'c'||i, 'SYM'||(i%500+1), 1, 2, 1, 100, 101.25, 100, 101.25, 4, strftime('%Y-%m-%d %H:%M:%f','now','+'||i||' seconds'), strftime('%Y-%m-%d %H:%M:%f','now','+'||i||' seconds') from numbers;
insert into trades select '00000000-0000-7000-a000-'||printf('%012x',i), '00000000-0000-7000-8000-000000000000', '00000000-0000-7000-9000-'||printf('%012x',i), null, 'SYM'||(i%500+1), 1, 100, 101.25, 1, strftime('%Y-%m-%d %H:%M:%f','now','+'||i||' seconds') from numbers;
insert into executions select '00000000-0000-7000-b000-'||printf('%012x',i), '00000000-0000-7000-a000-'||printf('%012x',i), 'XNAS', 'x'||i, 100, 101.25, 0.01, strftime('%Y-%m-%d %H:%M:%f','now','+'||i||' seconds') from numbers;
analyze;
