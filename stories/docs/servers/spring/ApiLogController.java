// Spring Boot with spring-boot-starter-web, spring-boot-starter-jdbc and org.postgresql:postgresql
package com.example.logs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ApiLogController {
  private enum Type { TEXT, NUMBER, BOOLEAN, INSTANT }

  private record Field(String key, String column, Type type) {}

  /** A request that cannot be answered: 400, with a message for the reader. */
  private static class BadRequest extends RuntimeException {
    BadRequest(String detail) {
      super(detail);
    }
  }

  /** Names of columns come from this list and never from a request; values are bound parameters. */
  private static final Map<String, Field> FIELDS = Stream.of(
      new Field("id", "id", Type.NUMBER), new Field("clientId", "client_id", Type.TEXT),
      new Field("client", "client", Type.TEXT), new Field("authorizationId", "authorization_id", Type.TEXT),
      new Field("authorization", "authorization_name", Type.TEXT), new Field("ip", "ip", Type.TEXT),
      new Field("resource", "resource", Type.TEXT), new Field("event", "event", Type.TEXT),
      new Field("method", "method", Type.TEXT), new Field("status", "status", Type.NUMBER),
      new Field("url", "url", Type.TEXT), new Field("server", "server", Type.TEXT),
      new Field("error", "error", Type.BOOLEAN), new Field("time", "time_ms", Type.NUMBER),
      new Field("dateTime", "logged_at", Type.INSTANT))
      .collect(Collectors.toMap(Field::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));

  private static final List<String> PAGING = List.of("offset", "limit", "sort", "cursor");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})(-([0-9]{1,9})?)?");
  private static final Pattern STATUS_CLASS = Pattern.compile("[1-9][xX]{2}");
  private static final int MOST_FILTERS = 50;
  private static final int LONGEST_VALUE = 1000;

  private final JdbcTemplate database;

  ApiLogController(JdbcTemplate database) {
    this.database = database;
  }

  // Spring Security decides who gets here. Add what they may see in `where`.
  @GetMapping("/api/logs")
  ResponseEntity<Map<String, Object>> logs(@RequestParam MultiValueMap<String, String> parameters) {
    List<Object> values = new ArrayList<>();
    String where = where(parameters, values);
    int limit = wholeNumber(parameters, "limit", 100, 1, 1000);
    int offset = wholeNumber(parameters, "offset", 0, 0, 100_000_000);
    String sort = order(parameters.containsKey("sort") ? parameters.getFirst("sort") : "-dateTime");
    Long total = database.queryForObject("SELECT count(*) FROM api_log" + where, Long.class, values.toArray());
    List<Map<String, Object>> rows = database.query(
        "SELECT * FROM api_log" + where + " ORDER BY " + sort + " LIMIT " + limit + " OFFSET " + offset,
        (found, number) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          for (Field field : FIELDS.values()) {
            Object value = field.type() == Type.INSTANT
                ? found.getObject(field.column(), OffsetDateTime.class).toInstant().toString()
                : found.getObject(field.column());
            if (value != null) row.put(field.key(), value);
          }
          return row;
        },
        values.toArray());
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate())
        .body(Map.of("rows", rows, "total", total));
  }

  @ExceptionHandler
  ProblemDetail refuse(BadRequest problem) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.getMessage());
  }

  private static String where(MultiValueMap<String, String> parameters, List<Object> values) {
    if (parameters.values().stream().mapToInt(List::size).sum() > MOST_FILTERS)
      throw new BadRequest("at most " + MOST_FILTERS + " parameters");
    List<String> conditions = new ArrayList<>();
    parameters.forEach((name, given) -> {
      if (given.stream().anyMatch((text) -> text.length() > LONGEST_VALUE || text.indexOf('\0') >= 0))
        throw new BadRequest("values have at most " + LONGEST_VALUE + " characters");
      List<String> texts = given.stream().filter((text) -> !text.isEmpty()).toList();
      if (!texts.isEmpty() && !PAGING.contains(name)) conditions.add("(" + condition(name, texts, values) + ")");
    });
    // Add here what the signed-in user may see: conditions.add("tenant = ?"); values.add(user.tenant());
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private static String condition(String name, List<String> texts, List<Object> values) {
    if (name.equals("from") || name.equals("until"))
      return texts.stream()
          .map((text) -> "logged_at " + (name.equals("from") ? ">= " : "<= ") + bind(instant(name, text), values))
          .collect(Collectors.joining(" AND "));
    boolean isNot = name.startsWith("not.");
    String rest = isNot ? name.substring(4) : name;
    boolean isExact = rest.startsWith("is.");
    String key = isExact ? rest.substring(3) : rest;
    Field field = FIELDS.get(key);
    if (field == null && !key.equals("q")) throw new BadRequest(name + ": no such filter");
    // Rows without the field are kept by an exclusion: NULL counts as "does not match".
    return texts.stream()
        .map((text) -> field == null ? anywhere(text, values)
            : isExact ? exact(field, text, values) : contained(field, text, values))
        .map((test) -> (isNot ? "NOT " : "") + "COALESCE((" + test + "), FALSE)")
        .collect(Collectors.joining(isExact && !isNot ? " OR " : " AND "));
  }

  private static String contained(Field field, String text, List<Object> values) {
    switch (field.type()) {
      case TEXT:
        return "strpos(lower(" + field.column() + "), lower(" + bind(text, values) + ")) > 0";
      case BOOLEAN:
        if (!text.equals("true") && !text.equals("false")) throw new BadRequest(field.key() + ": true or false");
        return field.column() + " = " + bind(text.equals("true"), values);
      case INSTANT:
        throw new BadRequest(field.key() + ": use from and until");
      default:
        return Stream.of(text.split(",", -1)).map((part) -> range(field, part.trim(), values))
            .collect(Collectors.joining(" OR "));
    }
  }

  /** `404`, `4xx`, `400-499` or `500-`. */
  private static String range(Field field, String part, List<Object> values) {
    long low;
    long high;
    Matcher found = RANGE.matcher(part);
    if (field.key().equals("status") && STATUS_CLASS.matcher(part).matches()) {
      low = (part.charAt(0) - '0') * 100L;
      high = low + 99;
    } else if (found.matches()) {
      low = Long.parseLong(found.group(1));
      high = found.group(3) != null ? Long.parseLong(found.group(3)) : found.group(2) != null ? Integer.MAX_VALUE : low;
    } else {
      throw new BadRequest(field.key() + ": a number or a range");
    }
    return field.column() + " BETWEEN " + bind(low, values) + " AND " + bind(high, values);
  }

  /** The whole value, case and all; a text that no value of the type can be matches nothing. */
  private static String exact(Field field, String text, List<Object> values) {
    Object value = switch (field.type()) {
      case TEXT -> text;
      case INSTANT -> instant(field.key(), text);
      case BOOLEAN -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
      case NUMBER -> DIGITS.matcher(text).matches() ? new BigDecimal(text) : null;
    };
    return value == null ? "FALSE" : field.column() + " = " + bind(value, values);
  }

  private static String anywhere(String text, List<Object> values) {
    return FIELDS.values().stream().filter((field) -> field.type() == Type.TEXT)
        .map((field) -> "COALESCE(" + contained(field, text, values) + ", FALSE)")
        .collect(Collectors.joining(" OR "));
  }

  private static String bind(Object value, List<Object> values) {
    values.add(value);
    return "?";
  }

  private static OffsetDateTime instant(String name, String text) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      // Years beyond four digits are no times of a log, and no database takes all of them.
      if (text.matches("\\d{4}-.*")) return at.atOffset(ZoneOffset.UTC);
    } catch (DateTimeParseException problem) {
      // Said below.
    }
    throw new BadRequest(name + ": an instant such as 2026-11-21T09:30:00Z");
  }

  private static String order(String text) {
    Field field = FIELDS.get(text.startsWith("-") ? text.substring(1) : text);
    if (field == null) throw new BadRequest("sort: one of " + String.join(", ", FIELDS.keySet()));
    String value = field.type() == Type.TEXT ? "lower(" + field.column() + ")" : field.column();
    // Missing values last; the id makes the order of equal rows fixed, so that pages neither repeat nor lose rows.
    return field.column() + " IS NULL, " + value + (text.startsWith("-") ? " DESC" : " ASC") + ", id DESC";
  }

  private static int wholeNumber(MultiValueMap<String, String> parameters, String name, int otherwise, int lowest, int highest) {
    String text = parameters.getFirst(name);
    if (text == null) return otherwise;
    if (!DIGITS.matcher(text).matches() || Integer.parseInt(text) < lowest)
      throw new BadRequest(name + ": a whole number from " + lowest);
    return Math.min(Integer.parseInt(text), highest);
  }
}
