insert into portfolios
select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'p' || i, 'USD', 0,
       0, decode(repeat('00', 32), 'hex'), 0, decode(repeat('00', 32), 'hex')
from generate_series(0, 99) i;
insert into instruments
select 'SYM' || i || '.XNAS', 'SYM' || i, 'XNAS', 'USD', 1, null, null, i
from generate_series(1, 500) i;
