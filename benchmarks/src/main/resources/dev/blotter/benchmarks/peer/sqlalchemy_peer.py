"""SQLAlchemy's ORM doing one command or event per transaction, as its users write it, on schema.sql.

Usage: sqlalchemy_peer.py WORK THREADS SECONDS SEED LATENCIES [EVENTS]
The database's URL is in BLOTTER_BENCH_URL. WORK is place, fill or replay; EVENTS is a file of what is replayed.
Prints the operations and the nanoseconds they took; microseconds of each go into the file LATENCIES.
"""
import csv, os, random, sys, threading, time, uuid, warnings, zlib
from datetime import datetime, timezone
from decimal import Decimal
from sqlalchemy import Column, BigInteger, SmallInteger, Numeric, Text, DateTime, create_engine, event
from sqlalchemy.dialects.postgresql import UUID
from sqlalchemy.orm import declarative_base, Session

warnings.simplefilter("ignore")  # of decimals, which SQLite keeps as binary fractions
url = os.environ["BLOTTER_BENCH_URL"]
sqlite = url.startswith("sqlite")
Ident = Text if sqlite else UUID(as_uuid=False)
Base = declarative_base()
def ident(): return Column(Ident, primary_key=True)
def ref(): return Column(Ident)
def num(): return Column(Numeric(28, 8))
def at(): return Column(DateTime(timezone=True))

class Portfolio(Base):
    __tablename__ = "portfolios"
    id = ident(); name = Column(Text); base_currency = Column(Text); cash = num(); version = Column(BigInteger)
class Order(Base):
    __tablename__ = "orders"
    id = ident(); portfolio_id = ref(); client_order_id = Column(Text); symbol = Column(Text); side = Column(SmallInteger)
    type = Column(SmallInteger); tif = Column(SmallInteger); quantity = num(); limit_price = num(); filled_quantity = num()
    average_price = num(); status = Column(SmallInteger); created_at = at(); updated_at = at()
class Trade(Base):
    __tablename__ = "trades"
    id = ident(); portfolio_id = ref(); order_id = ref(); session_id = ref(); symbol = Column(Text); side = Column(SmallInteger)
    quantity = num(); average_price = num(); status = Column(SmallInteger); created_at = at()
class Execution(Base):
    __tablename__ = "executions"
    id = ident(); trade_id = ref(); venue = Column(Text); venue_exec_id = Column(Text); quantity = num(); price = num(); fee = num()
    executed_at = at()
class Position(Base):
    __tablename__ = "positions"
    portfolio_id = ident(); symbol = Column(Text, primary_key=True); quantity = num(); average_price = num()
    realised_pnl = num(); version = Column(BigInteger); updated_at = at()

work, threads, seconds, seed, latencies = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
engine = create_engine(url, pool_size=threads, max_overflow=0) if not sqlite else create_engine(
    url, connect_args={"check_same_thread": False, "timeout": 60})
if sqlite:
    @event.listens_for(engine, "connect")
    def durable(connection, _):
        for pragma in "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON":
            connection.execute("PRAGMA " + pragma)
portfolios = [f"00000000-0000-7000-8000-{i:012x}" for i in range(100)]
price = Decimal("101.25")
def new(): return str(uuid.uuid4())
def now(): return datetime.now(timezone.utc)

def order(id, p, s, side, q, limit):
    return Order(id=id, portfolio_id=p, client_order_id=id, symbol=s, side=side, type=2, tif=1, quantity=q, limit_price=limit,
                 filled_quantity=0, status=1, created_at=now(), updated_at=now())

def executed(db, o, q, at_price, execution, fee):
    """The order's trade, execution, position and cash."""
    t = db.query(Trade).filter_by(order_id=o.id).one_or_none() if o.filled_quantity else None
    if t is None:
        t = Trade(id=new(), portfolio_id=o.portfolio_id, order_id=o.id, symbol=o.symbol, side=o.side, quantity=q,
                  average_price=at_price, status=1, created_at=now())
        db.add(t)
    else:
        t.average_price = (t.average_price * t.quantity + at_price * q) / (t.quantity + q)
        t.quantity += q
    db.flush()
    db.add(Execution(id=new(), trade_id=t.id, venue="XNAS", venue_exec_id=execution, quantity=q, price=at_price, fee=fee,
                     executed_at=now()))
    o.filled_quantity += q; o.average_price = t.average_price; o.status = 4; o.updated_at = now()
    portfolio = db.get(Portfolio, o.portfolio_id, with_for_update=True)
    position = db.get(Position, (o.portfolio_id, o.symbol), with_for_update=True)
    signed = q if o.side == 1 else -q
    if position is None:
        db.add(Position(portfolio_id=o.portfolio_id, symbol=o.symbol, quantity=signed, average_price=at_price, realised_pnl=0,
                        version=0, updated_at=now()))
    else:
        held = position.quantity + signed
        if held:
            position.average_price = (position.average_price * position.quantity + at_price * signed) / held
        position.quantity = held; position.version += 1; position.updated_at = now()
    portfolio.cash -= signed * at_price; portfolio.version += 1

def command(r):
    p = r.choice(portfolios); q = Decimal(r.randint(1, 1000)); s = f"SYM{r.randint(1, 500)}"
    with Session(engine) as db:
        o = order(new(), p, s, 1, q, price)
        db.add(o)
        if work == "fill":
            db.flush()
            executed(db, o, q, price, new(), Decimal("0.01"))
        db.commit()

def replayed(row):
    kind, id, side, quantity, row_price, execution, symbol = row
    q, x = Decimal(quantity), Decimal(row_price)
    with Session(engine) as db:
        if kind == "SUBMIT":
            db.add(order(id, portfolios[0], symbol, int(side), q, x))
        else:
            o = db.get(Order, id, with_for_update=True)
            if kind == "EXECUTE":
                if o is None:
                    o = order(id, portfolios[0], symbol, int(side), q, x)
                    db.add(o); db.flush()
                executed(db, o, q, x, execution, Decimal(0))
            elif o is not None and kind == "RESTATE":
                o.quantity -= q; o.updated_at = now()
            elif o is not None:
                o.status = 6; o.updated_at = now()
        db.commit()

taken = [[] for _ in range(threads)]
def timed(n, operate):
    begun = time.perf_counter_ns(); operate(); taken[n].append((time.perf_counter_ns() - begun) // 1000)

def run(n, mine):
    r = random.Random(seed * 1000 + n); end = time.monotonic() + seconds
    if work == "replay":
        for row in mine:
            timed(n, lambda: replayed(row))
            if time.monotonic() >= end: break
    else:
        while True:
            timed(n, lambda: command(r))
            if time.monotonic() >= end: break

shares = [[] for _ in range(threads)]
if work == "replay":
    with open(sys.argv[6], newline="") as file:
        for row in csv.reader(file):
            shares[zlib.crc32(row[1].encode()) % threads].append(row)
workers = [threading.Thread(target=run, args=(n, shares[n])) for n in range(threads)]
begun = time.perf_counter_ns()
[t.start() for t in workers]; [t.join() for t in workers]
nanos = time.perf_counter_ns() - begun
with open(latencies, "w") as file:
    file.writelines(f"{each}\n" for share in taken for each in share)
print(sum(len(share) for share in taken), nanos)
