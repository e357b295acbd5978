# frozen_string_literal: true

# The default protocol of api-log-report over a model of Active Record (PostgreSQL). Values are bound by `where`.
class LogPage
  class BadRequest < StandardError; end

  # Names of columns come from this list and never from a request.
  FIELDS = {
    'id' => %w[id number], 'clientId' => %w[client_id text], 'client' => %w[client text],
    'authorizationId' => %w[authorization_id text], 'authorization' => %w[authorization_name text],
    'ip' => %w[ip text], 'resource' => %w[resource text], 'event' => %w[event text], 'method' => %w[method text],
    'status' => %w[status number], 'url' => %w[url text], 'server' => %w[server text],
    'error' => %w[error boolean], 'time' => %w[time_ms number], 'dateTime' => %w[logged_at instant]
  }.freeze
  PAGING = %w[offset limit sort cursor].freeze
  MOST_FILTERS = 50
  LONGEST_VALUE = 1000
  INSTANT = /\A\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)\z/.freeze

  # @param scope [ActiveRecord::Relation] what the signed-in user may see, such as ApiLog.where(tenant: user.tenant)
  # @param query_string [String] as it was sent: Rails itself keeps only the last of several values
  def initialize(scope, query_string)
    @scope = scope
    pairs = URI.decode_www_form(query_string)
    refuse("at most #{MOST_FILTERS} parameters") if pairs.size > MOST_FILTERS
    is_bad = pairs.any? { |_, text| text.size > LONGEST_VALUE || text.include?("\0") || !text.valid_encoding? }
    refuse("values have at most #{LONGEST_VALUE} characters") if is_bad
    @parameters = pairs.group_by(&:first).transform_values { |group| group.map(&:last) }
  rescue ArgumentError
    refuse('the address cannot be read')
  end

  def to_h
    found = filters.reduce(@scope) { |scope, (name, texts)| scope.where(*condition(name, texts)) }
    limit = whole_number('limit', 100, 1, 1000)
    offset = whole_number('offset', 0, 0, 100_000_000)
    rows = found.order(Arel.sql(order)).limit(limit).offset(offset)
    { rows: rows.map { |row| entry(row) }, total: found.count }
  end

  private

  def refuse(detail)
    raise BadRequest, detail
  end

  def filters
    present = @parameters.except(*PAGING).transform_values { |texts| texts.reject(&:empty?) }
    present.reject { |_, texts| texts.empty? }
  end

  # SQL with question marks, and the values for them.
  def condition(name, texts)
    is_not = name.start_with?('not.')
    rest = name.delete_prefix('not.')
    key = rest.delete_prefix('is.')
    return bound(name, texts) if %w[from until].include?(name)

    refuse("#{name}: no such filter") unless key == 'q' || FIELDS.key?(key)
    tests = texts.map { |text| test(key, rest != key, text) }
    # Rows without the field are kept by an exclusion: NULL counts as "does not match".
    each = tests.map { |sql, *| "#{'NOT ' if is_not}COALESCE((#{sql}), FALSE)" }
    ["(#{each.join(rest != key && !is_not ? ' OR ' : ' AND ')})", *tests.flat_map { |_, *values| values }]
  end

  def bound(name, texts)
    sign = name == 'from' ? '>=' : '<='
    [texts.map { "logged_at #{sign} ?" }.join(' AND '), *texts.map { |text| instant(name, text) }]
  end

  def test(key, is_exact, text)
    return anywhere(text) if key == 'q'

    is_exact ? exact(key, text) : contained(key, text)
  end

  def contained(key, text)
    column, type = FIELDS[key]
    case type
    when 'text' then ["strpos(lower(#{column}), lower(?)) > 0", text]
    when 'instant' then refuse("#{key}: use from and until")
    when 'boolean'
      refuse("#{key}: true or false") unless %w[true false].include?(text)
      ["#{column} = ?", text == 'true']
    else
      ranges = text.split(',', -1).map { |part| range(key, part.strip) }
      [ranges.map { "#{column} BETWEEN ? AND ?" }.join(' OR '), *ranges.flatten]
    end
  end

  # The whole value, case and all; a text that no value of the type can be matches nothing.
  def exact(key, text)
    column, type = FIELDS[key]
    case type
    when 'text' then ["#{column} = ?", text]
    when 'instant' then ["#{column} = ?", instant(key, text)]
    when 'boolean' then %w[true false].include?(text) ? ["#{column} = ?", text == 'true'] : ['FALSE']
    else text.match?(/\A\d{1,9}\z/) ? ["#{column} = ?", text.to_i] : ['FALSE']
    end
  end

  def anywhere(text)
    tests = FIELDS.select { |_, (_, type)| type == 'text' }.keys.map { |key| contained(key, text) }
    [tests.map { |sql, _| "COALESCE(#{sql}, FALSE)" }.join(' OR '), *tests.map(&:last)]
  end

  # `404`, `4xx`, `400-499` or `500-` as the lowest and the highest number.
  def range(key, part)
    return [part.to_i * 100, (part.to_i * 100) + 99] if key == 'status' && part.match?(/\A[1-9]xx\z/i)

    low, is_open, high = part.match(/\A(\d{1,9})(-(\d{1,9})?)?\z/)&.captures
    refuse("#{key}: a number or a range") unless low
    [low.to_i, high&.to_i || (is_open ? 2_147_483_647 : low.to_i)]
  end

  def instant(name, text)
    at = INSTANT.match?(text) ? Time.iso8601(text.sub(/T(\d\d:\d\d)(?=Z|[+-])/, 'T\1:00')) : nil
    at || refuse("#{name}: an instant such as 2026-11-21T09:30:00Z")
  rescue ArgumentError
    refuse("#{name}: an instant such as 2026-11-21T09:30:00Z")
  end

  def order
    text = @parameters.fetch('sort', ['-dateTime']).first
    column, type = FIELDS[text.delete_prefix('-')]
    refuse("sort: one of #{FIELDS.keys.join(', ')}") unless column
    value = type == 'text' ? "lower(#{column})" : column
    # Missing values last; the id makes the order of equal rows fixed, so that pages neither repeat nor lose rows.
    "#{column} IS NULL, #{value} #{text.start_with?('-') ? 'DESC' : 'ASC'}, id DESC"
  end

  def whole_number(name, otherwise, lowest, highest)
    text = @parameters[name]&.first
    return otherwise if text.nil?

    refuse("#{name}: a whole number from #{lowest}") unless text.match?(/\A\d{1,9}\z/) && text.to_i >= lowest
    [text.to_i, highest].min
  end

  def entry(row)
    FIELDS.transform_values { |column, type| type == 'instant' ? row[column]&.utc&.iso8601(3) : row[column] }.compact
  end
end
