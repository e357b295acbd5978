# pip install fastapi uvicorn "psycopg[binary]"; uvicorn main:app
import os
import re
from datetime import datetime, timezone

import psycopg
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from psycopg.rows import dict_row

# Names of columns come from this list and never from a request; values are bound parameters.
FIELDS = {
    "id": ("id", "number"), "clientId": ("client_id", "text"), "client": ("client", "text"),
    "authorizationId": ("authorization_id", "text"), "authorization": ("authorization_name", "text"),
    "ip": ("ip", "text"), "resource": ("resource", "text"), "event": ("event", "text"), "method": ("method", "text"),
    "status": ("status", "number"), "url": ("url", "text"), "server": ("server", "text"),
    "error": ("error", "boolean"), "time": ("time_ms", "number"), "dateTime": ("logged_at", "instant"),
}
PAGING = {"offset", "limit", "sort", "cursor"}
MOST_FILTERS, LONGEST_VALUE = 50, 1000


class BadRequest(Exception):
    """A request that cannot be answered: 400, with a message for the reader."""


def whole_number(parameters, name, otherwise, lowest, highest):
    text = parameters.get(name)
    if text is None:
        return otherwise
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < lowest:
        raise BadRequest(f"{name}: a whole number from {lowest}")
    return min(int(text), highest)


def instant(name, text):
    if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)", text, re.ASCII):
        # Before Python 3.11 fromisoformat knows no Z and only fractions of 3 or 6 digits.
        fraction = re.sub(r"\.(\d+)", lambda found: "." + found[1].ljust(6, "0"), text)
        try:
            return datetime.fromisoformat(fraction.replace("Z", "+00:00"))
        except ValueError:
            pass
    raise BadRequest(f"{name}: an instant such as 2026-11-21T09:30:00Z")


def number_range(name, part):
    """`404`, `4xx`, `400-499` or `500-` as the lowest and the highest number."""
    if name == "status" and re.fullmatch(r"[1-9]xx", part, re.IGNORECASE):
        return int(part[0]) * 100, int(part[0]) * 100 + 99
    found = re.fullmatch(r"([0-9]{1,9})(-([0-9]{1,9})?)?", part)
    if not found:
        raise BadRequest(f"{name}: a number or a range")
    low = int(found[1])
    return low, int(found[3]) if found[3] else 2147483647 if found[2] else low


def contained(key, text, values):
    column, kind = FIELDS[key]
    if kind == "text":
        values.append(text)
        return f"strpos(lower({column}), lower(%s)) > 0"
    if kind == "boolean":
        if text not in ("true", "false"):
            raise BadRequest(f"{key}: true or false")
        values.append(text == "true")
        return f"{column} = %s"
    if kind == "instant":
        raise BadRequest(f"{key}: use from and until")
    ranges = [number_range(key, part.strip()) for part in text.split(",")]
    for low, high in ranges:
        values.extend((low, high))
    return " OR ".join(f"{column} BETWEEN %s AND %s" for _ in ranges)


def exact(key, text, values):
    """The whole value, case and all; a text that no value of the type can be matches nothing."""
    column, kind = FIELDS[key]
    value = text
    if kind == "instant":
        value = instant(key, text)
    elif kind == "boolean":
        value = {"true": True, "false": False}.get(text)
    elif kind == "number":
        value = int(text) if re.fullmatch(r"[0-9]{1,9}", text) else None
    if value is None:
        return "FALSE"
    values.append(value)
    return f"{column} = %s"


def anywhere(text, values):
    texts = [key for key, (_, kind) in FIELDS.items() if kind == "text"]
    return " OR ".join(f"COALESCE({contained(key, text, values)}, FALSE)" for key in texts)


def condition(name, texts, values):
    if name in ("from", "until"):
        values.extend(instant(name, text) for text in texts)
        return " AND ".join(f"logged_at {'>=' if name == 'from' else '<='} %s" for _ in texts)
    is_not = name.startswith("not.")
    rest = name.removeprefix("not.")
    is_exact = rest.startswith("is.")
    key = rest.removeprefix("is.")
    if key != "q" and key not in FIELDS:
        raise BadRequest(f"{name}: no such filter")

    def test(text):
        if key == "q":
            return anywhere(text, values)
        return exact(key, text, values) if is_exact else contained(key, text, values)

    # Rows without the field are kept by an exclusion: NULL counts as "does not match".
    each = [f"COALESCE(({test(text)}), FALSE)" for text in texts]
    if is_not:
        return " AND ".join(f"NOT {one}" for one in each)
    return (" OR " if is_exact else " AND ").join(each)


def order(text):
    key = text.removeprefix("-")
    if key not in FIELDS:
        raise BadRequest(f"sort: one of {', '.join(FIELDS)}")
    column, kind = FIELDS[key]
    value = f"lower({column})" if kind == "text" else column
    # Missing values last; the id makes the order of equal rows fixed, so that pages neither repeat nor lose rows.
    return f"{column} IS NULL, {value} {'DESC' if text.startswith('-') else 'ASC'}, id DESC"


def entry(row):
    found = {key: row[column] for key, (column, _) in FIELDS.items() if row[column] is not None}
    found["dateTime"] = found["dateTime"].astimezone(timezone.utc).isoformat().replace("+00:00", "Z")
    return found


def read_page(parameters):
    pairs = parameters.multi_items()
    if len(pairs) > MOST_FILTERS:
        raise BadRequest(f"at most {MOST_FILTERS} parameters")
    if any(len(text) > LONGEST_VALUE or "\0" in text for _, text in pairs):
        raise BadRequest(f"values have at most {LONGEST_VALUE} characters")
    values, conditions = [], []
    for name in dict.fromkeys(name for name, _ in pairs if name not in PAGING):
        texts = [text for text in parameters.getlist(name) if text != ""]
        if texts:
            conditions.append(f"({condition(name, texts, values)})")
    # Add here what the signed-in user may see: conditions.append("tenant = %s"); values.append(user.tenant)
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    limit = whole_number(parameters, "limit", 100, 1, 1000)
    offset = whole_number(parameters, "offset", 0, 0, 100_000_000)
    sort = order(parameters.get("sort", "-dateTime"))
    with psycopg.connect(os.environ["DATABASE_URL"], row_factory=dict_row) as connection:
        total = connection.execute(f"SELECT count(*) AS total FROM api_log {where}", values).fetchone()["total"]
        page = f"SELECT * FROM api_log {where} ORDER BY {sort} LIMIT {limit} OFFSET {offset}"
        rows = connection.execute(page, values).fetchall()
    return {"rows": [entry(row) for row in rows], "total": total}


app = FastAPI()


@app.exception_handler(BadRequest)
def refuse(_request: Request, error: BadRequest):
    problem = {"title": "Bad request", "status": 400, "detail": str(error)}
    return JSONResponse(problem, 400, media_type="application/problem+json")


@app.get("/api/logs")
def logs(request: Request):
    # Your sign-in comes first: user = Depends(signed_in_user)
    return JSONResponse(read_page(request.query_params), headers={"Cache-Control": "private, no-cache"})
