// go get github.com/lib/pq
package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"strings"
	"time"

	_ "github.com/lib/pq"
)

type field struct{ key, column, kind string }

// Names of columns come from this list and never from a request; values are bound parameters.
var fields = []field{
	{"id", "id", "number"}, {"clientId", "client_id", "text"}, {"client", "client", "text"},
	{"authorizationId", "authorization_id", "text"}, {"authorization", "authorization_name", "text"},
	{"ip", "ip", "text"}, {"resource", "resource", "text"}, {"event", "event", "text"}, {"method", "method", "text"},
	{"status", "status", "number"}, {"url", "url", "text"}, {"server", "server", "text"},
	{"error", "error", "boolean"}, {"time", "time_ms", "number"}, {"dateTime", "logged_at", "instant"},
}

const (
	mostFilters  = 50
	longestValue = 1000
)

var (
	digits      = regexp.MustCompile(`^[0-9]{1,9}$`)
	numberRange = regexp.MustCompile(`^([0-9]{1,9})(-([0-9]{1,9})?)?$`)
	statusClass = regexp.MustCompile(`^[1-9][xX][xX]$`)
)

// badRequest is a request that cannot be answered: 400, with a message for the reader.
type badRequest struct{ detail string }

func (problem badRequest) Error() string { return problem.detail }

func refuse(format string, values ...any) error { return badRequest{fmt.Sprintf(format, values...)} }

// statement collects bound values.
type statement struct{ values []any }

func (one *statement) bind(value any) string {
	one.values = append(one.values, value)
	return "$" + strconv.Itoa(len(one.values))
}

func fieldOf(key string) (field, bool) {
	for _, one := range fields {
		if one.key == key {
			return one, true
		}
	}
	return field{}, false
}

func wholeNumber(parameters url.Values, name string, otherwise, lowest, highest int) (int, error) {
	if !parameters.Has(name) {
		return otherwise, nil
	}
	text := parameters.Get(name)
	number, err := strconv.Atoi(text)
	if err != nil || !digits.MatchString(text) || number < lowest {
		return 0, refuse("%s: a whole number from %d", name, lowest)
	}
	if number > highest {
		return highest, nil
	}
	return number, nil
}

func instant(name, text string) (time.Time, error) {
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00"} {
		if at, err := time.Parse(layout, text); err == nil {
			return at, nil
		}
	}
	return time.Time{}, refuse("%s: an instant such as 2026-11-21T09:30:00Z", name)
}

// rangeOf reads `404`, `4xx`, `400-499` or `500-` as the lowest and the highest number.
func rangeOf(name, part string) (low, high int, err error) {
	if name == "status" && statusClass.MatchString(part) {
		low = int(part[0]-'0') * 100
		return low, low + 99, nil
	}
	found := numberRange.FindStringSubmatch(part)
	if found == nil {
		return 0, 0, refuse("%s: a number or a range", name)
	}
	low, _ = strconv.Atoi(found[1])
	switch {
	case found[3] != "":
		high, _ = strconv.Atoi(found[3])
	case found[2] != "":
		high = 2147483647
	default:
		high = low
	}
	return low, high, nil
}

func (one *statement) contained(of field, text string) (string, error) {
	switch of.kind {
	case "text":
		return fmt.Sprintf("strpos(lower(%s), lower(%s)) > 0", of.column, one.bind(text)), nil
	case "boolean":
		if text != "true" && text != "false" {
			return "", refuse("%s: true or false", of.key)
		}
		return of.column + " = " + one.bind(text == "true"), nil
	case "instant":
		return "", refuse("%s: use from and until", of.key)
	}
	parts := []string{}
	for _, part := range strings.Split(text, ",") {
		low, high, err := rangeOf(of.key, strings.TrimSpace(part))
		if err != nil {
			return "", err
		}
		parts = append(parts, fmt.Sprintf("%s BETWEEN %s AND %s", of.column, one.bind(low), one.bind(high)))
	}
	return strings.Join(parts, " OR "), nil
}

// exact compares the whole value, case and all; a text that no value of the type can be matches nothing.
func (one *statement) exact(of field, text string) (string, error) {
	switch of.kind {
	case "number":
		if !digits.MatchString(text) {
			return "FALSE", nil
		}
		number, _ := strconv.Atoi(text)
		return of.column + " = " + one.bind(number), nil
	case "boolean":
		if text != "true" && text != "false" {
			return "FALSE", nil
		}
		return of.column + " = " + one.bind(text == "true"), nil
	case "instant":
		at, err := instant(of.key, text)
		return of.column + " = " + one.bind(at), err
	}
	return of.column + " = " + one.bind(text), nil
}

func (one *statement) anywhere(text string) string {
	parts := []string{}
	for _, of := range fields {
		if of.kind == "text" {
			test, _ := one.contained(of, text)
			parts = append(parts, "COALESCE("+test+", FALSE)")
		}
	}
	return strings.Join(parts, " OR ")
}

func (one *statement) condition(name string, texts []string) (string, error) {
	parts := []string{}
	if name == "from" || name == "until" {
		sign := map[string]string{"from": ">=", "until": "<="}[name]
		for _, text := range texts {
			at, err := instant(name, text)
			if err != nil {
				return "", err
			}
			parts = append(parts, "logged_at "+sign+" "+one.bind(at))
		}
		return strings.Join(parts, " AND "), nil
	}
	rest := strings.TrimPrefix(name, "not.")
	key := strings.TrimPrefix(rest, "is.")
	isNot, isExact := rest != name, key != rest
	of, isKnown := fieldOf(key)
	if !isKnown && key != "q" {
		return "", refuse("%s: no such filter", name)
	}
	for _, text := range texts {
		var test string
		var err error
		switch {
		case key == "q":
			test = one.anywhere(text)
		case isExact:
			test, err = one.exact(of, text)
		default:
			test, err = one.contained(of, text)
		}
		if err != nil {
			return "", err
		}
		// Rows without the field are kept by an exclusion: NULL counts as "does not match".
		test = "COALESCE((" + test + "), FALSE)"
		if isNot {
			test = "NOT " + test
		}
		parts = append(parts, test)
	}
	if isExact && !isNot {
		return strings.Join(parts, " OR "), nil
	}
	return strings.Join(parts, " AND "), nil
}

func order(text string) (string, error) {
	of, isKnown := fieldOf(strings.TrimPrefix(text, "-"))
	if !isKnown {
		return "", refuse("sort: no such field")
	}
	value, direction := of.column, "ASC"
	if of.kind == "text" {
		value = "lower(" + of.column + ")"
	}
	if strings.HasPrefix(text, "-") {
		direction = "DESC"
	}
	// Missing values last; the id makes the order of equal rows fixed, so that pages neither repeat nor lose rows.
	return fmt.Sprintf("%s IS NULL, %s %s, id DESC", of.column, value, direction), nil
}

func isPaging(name string) bool {
	return name == "offset" || name == "limit" || name == "sort" || name == "cursor"
}

func (one *statement) where(parameters url.Values) (string, error) {
	conditions, count := []string{}, 0
	for name, given := range parameters {
		texts := []string{}
		for _, text := range given {
			count++
			if len(text) > longestValue || strings.ContainsRune(text, 0) {
				return "", refuse("values have at most %d characters", longestValue)
			}
			if text != "" {
				texts = append(texts, text)
			}
		}
		if count > mostFilters {
			return "", refuse("at most %d parameters", mostFilters)
		}
		if isPaging(name) || len(texts) == 0 {
			continue
		}
		test, err := one.condition(name, texts)
		if err != nil {
			return "", err
		}
		conditions = append(conditions, "("+test+")")
	}
	// Add here what the signed-in user may see: conditions = append(conditions, "tenant = "+one.bind(user.Tenant))
	if len(conditions) == 0 {
		return "", nil
	}
	return "WHERE " + strings.Join(conditions, " AND "), nil
}

func readPage(database *sql.DB, parameters url.Values) (map[string]any, error) {
	one := &statement{}
	where, err := one.where(parameters)
	if err != nil {
		return nil, err
	}
	limit, err := wholeNumber(parameters, "limit", 100, 1, 1000)
	if err != nil {
		return nil, err
	}
	offset, err := wholeNumber(parameters, "offset", 0, 0, 100_000_000)
	if err != nil {
		return nil, err
	}
	asked := "-dateTime"
	if parameters.Has("sort") {
		asked = parameters.Get("sort")
	}
	sort, err := order(asked)
	if err != nil {
		return nil, err
	}
	var total int
	if err := database.QueryRow("SELECT count(*) FROM api_log "+where, one.values...).Scan(&total); err != nil {
		return nil, err
	}
	columns := make([]string, len(fields))
	for place, of := range fields {
		columns[place] = of.column
	}
	page := fmt.Sprintf("SELECT %s FROM api_log %s ORDER BY %s LIMIT %d OFFSET %d",
		strings.Join(columns, ", "), where, sort, limit, offset)
	found, err := database.Query(page, one.values...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	rows := []map[string]any{}
	for found.Next() {
		row, err := entry(found)
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return map[string]any{"rows": rows, "total": total}, found.Err()
}

func entry(found *sql.Rows) (map[string]any, error) {
	values, places := make([]any, len(fields)), make([]any, len(fields))
	for place := range values {
		places[place] = &values[place]
	}
	if err := found.Scan(places...); err != nil {
		return nil, err
	}
	row := map[string]any{}
	for place, value := range values {
		switch value := value.(type) {
		case nil:
		case time.Time:
			row[fields[place].key] = value.UTC().Format(time.RFC3339Nano)
		case []byte:
			row[fields[place].key] = string(value)
		default:
			row[fields[place].key] = value
		}
	}
	return row, nil
}

func main() {
	database, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/api/logs", func(response http.ResponseWriter, request *http.Request) {
		// Your sign-in comes first.
		response.Header().Set("Cache-Control", "private, no-cache")
		page, err := readPage(database, request.URL.Query())
		var problem badRequest
		switch {
		case errors.As(err, &problem):
			response.Header().Set("Content-Type", "application/problem+json")
			response.WriteHeader(http.StatusBadRequest)
			_ = json.NewEncoder(response).Encode(map[string]any{"title": "Bad request", "status": 400, "detail": problem.detail})
		case err != nil:
			log.Print(err)
			http.Error(response, "The log cannot be read now.", http.StatusInternalServerError)
		default:
			response.Header().Set("Content-Type", "application/json")
			_ = json.NewEncoder(response).Encode(page)
		}
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil))
}
