<?php

namespace App\Support;

use InvalidArgumentException;

/** The default protocol of api-log-report as SQL for PostgreSQL, with bound parameters. */
final class LogPage
{
    /** Names of columns come from this list and never from a request. */
    private const FIELDS = [
        'id' => ['id', 'number'], 'clientId' => ['client_id', 'text'], 'client' => ['client', 'text'],
        'authorizationId' => ['authorization_id', 'text'], 'authorization' => ['authorization_name', 'text'],
        'ip' => ['ip', 'text'], 'resource' => ['resource', 'text'], 'event' => ['event', 'text'],
        'method' => ['method', 'text'], 'status' => ['status', 'number'], 'url' => ['url', 'text'],
        'server' => ['server', 'text'], 'error' => ['error', 'boolean'], 'time' => ['time_ms', 'number'],
        'dateTime' => ['logged_at', 'instant'],
    ];
    private const PAGING = ['offset', 'limit', 'sort', 'cursor'];
    private const MOST_FILTERS = 50;
    private const LONGEST_VALUE = 1000;

    private array $values = [];

    /** @param callable(string, array): array $query Runs a statement with its values and gives rows as arrays. */
    public static function read(string $queryString, callable $query): array
    {
        return (new self())->page(self::parameters($queryString), $query);
    }

    /** PHP keeps only the last of several values and turns dots into underscores, so the address is read here. */
    private static function parameters(string $queryString): array
    {
        $found = [];
        $pairs = array_filter(explode('&', $queryString), fn (string $pair) => $pair !== '');
        if (count($pairs) > self::MOST_FILTERS) {
            throw new InvalidArgumentException('at most '.self::MOST_FILTERS.' parameters');
        }
        foreach ($pairs as $pair) {
            [$name, $value] = array_map('urldecode', explode('=', $pair, 2)) + [1 => ''];
            if (strlen($value) > self::LONGEST_VALUE || str_contains($value, "\0") || ! mb_check_encoding($value, 'UTF-8')) {
                throw new InvalidArgumentException('values have at most '.self::LONGEST_VALUE.' characters');
            }
            $found[$name][] = $value;
        }

        return $found;
    }

    private function page(array $parameters, callable $query): array
    {
        $conditions = [];
        foreach ($parameters as $name => $texts) {
            $texts = array_filter($texts, fn (string $text) => $text !== '');
            if ($texts !== [] && ! in_array($name, self::PAGING, true)) {
                $conditions[] = '('.$this->condition((string) $name, $texts).')';
            }
        }
        // Add here what the signed-in user may see: $conditions[] = 'tenant = '.$this->bind($user->tenant);
        $where = $conditions === [] ? '' : 'WHERE '.implode(' AND ', $conditions);
        $limit = self::wholeNumber($parameters, 'limit', 100, 1, 1000);
        $offset = self::wholeNumber($parameters, 'offset', 0, 0, 100_000_000);
        $sort = self::order($parameters['sort'][0] ?? '-dateTime');
        $total = $query("SELECT count(*) AS total FROM api_log $where", $this->values)[0]['total'];
        $rows = $query("SELECT * FROM api_log $where ORDER BY $sort LIMIT $limit OFFSET $offset", $this->values);

        return ['rows' => array_map(self::entry(...), $rows), 'total' => (int) $total];
    }

    private function bind(string|int $value): string
    {
        $this->values[] = $value;

        return '?';
    }

    private function condition(string $name, array $texts): string
    {
        if ($name === 'from' || $name === 'until') {
            $sign = $name === 'from' ? '>=' : '<=';

            return implode(' AND ', array_map(fn ($text) => "logged_at $sign ".$this->bind(self::instant($name, $text)), $texts));
        }
        $isNot = str_starts_with($name, 'not.');
        $rest = $isNot ? substr($name, 4) : $name;
        $isExact = str_starts_with($rest, 'is.');
        $key = $isExact ? substr($rest, 3) : $rest;
        if ($key !== 'q' && ! isset(self::FIELDS[$key])) {
            throw new InvalidArgumentException("$name: no such filter");
        }
        $test = fn (string $text): string => match (true) {
            $key === 'q' => $this->anywhere($text),
            $isExact => $this->exact($key, $text),
            default => $this->contained($key, $text),
        };
        // Rows without the field are kept by an exclusion: NULL counts as "does not match".
        $each = array_map(fn ($text) => ($isNot ? 'NOT ' : '').'COALESCE(('.$test($text).'), FALSE)', $texts);

        return implode($isExact && ! $isNot ? ' OR ' : ' AND ', $each);
    }

    private function contained(string $key, string $text): string
    {
        [$column, $type] = self::FIELDS[$key];
        if ($type === 'text') {
            return "strpos(lower($column), lower({$this->bind($text)})) > 0";
        }
        if ($type === 'instant') {
            throw new InvalidArgumentException("$key: use from and until");
        }
        if ($type === 'boolean') {
            if ($text !== 'true' && $text !== 'false') {
                throw new InvalidArgumentException("$key: true or false");
            }

            return "$column = $text";
        }
        $parts = array_map(function (string $part) use ($key, $column): string {
            [$low, $high] = self::range($key, trim($part));

            return "$column BETWEEN {$this->bind($low)} AND {$this->bind($high)}";
        }, explode(',', $text));

        return implode(' OR ', $parts);
    }

    /** The whole value, case and all; a text that no value of the type can be matches nothing. */
    private function exact(string $key, string $text): string
    {
        [$column, $type] = self::FIELDS[$key];

        return match (true) {
            $type === 'text' => "$column = {$this->bind($text)}",
            $type === 'instant' => "$column = {$this->bind(self::instant($key, $text))}",
            $type === 'boolean' => $text === 'true' || $text === 'false' ? "$column = $text" : 'FALSE',
            default => preg_match('/^\d{1,9}$/D', $text) ? "$column = {$this->bind((int) $text)}" : 'FALSE',
        };
    }

    private function anywhere(string $text): string
    {
        $keys = array_keys(array_filter(self::FIELDS, fn (array $field) => $field[1] === 'text'));

        return implode(' OR ', array_map(fn ($key) => 'COALESCE('.$this->contained($key, $text).', FALSE)', $keys));
    }

    /** `404`, `4xx`, `400-499` or `500-` as the lowest and the highest number. */
    private static function range(string $key, string $part): array
    {
        if ($key === 'status' && preg_match('/^[1-9]xx$/iD', $part)) {
            return [(int) $part[0] * 100, (int) $part[0] * 100 + 99];
        }
        if (! preg_match('/^(\d{1,9})(-(\d{1,9})?)?$/D', $part, $found)) {
            throw new InvalidArgumentException("$key: a number or a range");
        }

        return [(int) $found[1], isset($found[3]) ? (int) $found[3] : (isset($found[2]) ? 2147483647 : (int) $found[1])];
    }

    private static function instant(string $name, string $text): string
    {
        $isWritten = preg_match('/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/D', $text);
        $at = $isWritten ? date_create_immutable($text) : false;
        if ($at === false) {
            throw new InvalidArgumentException("$name: an instant such as 2026-11-21T09:30:00Z");
        }

        return $at->format('Y-m-d\TH:i:s.uP');
    }

    private static function order(string $text): string
    {
        $key = ltrim($text, '-');
        if (! isset(self::FIELDS[$key])) {
            throw new InvalidArgumentException('sort: one of '.implode(', ', array_keys(self::FIELDS)));
        }
        [$column, $type] = self::FIELDS[$key];
        $value = $type === 'text' ? "lower($column)" : $column;
        $direction = str_starts_with($text, '-') ? 'DESC' : 'ASC';

        // Missing values last; the id makes the order of equal rows fixed, so that pages neither repeat nor lose rows.
        return "$column IS NULL, $value $direction, id DESC";
    }

    private static function wholeNumber(array $parameters, string $name, int $otherwise, int $lowest, int $highest): int
    {
        $text = $parameters[$name][0] ?? null;
        if ($text === null) {
            return $otherwise;
        }
        if (! preg_match('/^\d{1,9}$/D', $text) || (int) $text < $lowest) {
            throw new InvalidArgumentException("$name: a whole number from $lowest");
        }

        return min((int) $text, $highest);
    }

    private static function entry(array $row): array
    {
        $found = [];
        foreach (self::FIELDS as $key => [$column, $type]) {
            $value = $row[$column] ?? null;
            if ($value !== null) {
                $found[$key] = match ($type) {
                    'number' => (int) $value,
                    'boolean' => (bool) $value,
                    'instant' => date_create_immutable($value)->setTimezone(timezone_open('UTC'))->format('Y-m-d\TH:i:s.v\Z'),
                    default => $value,
                };
            }
        }

        return $found;
    }
}
