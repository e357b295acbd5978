# frozen_string_literal: true

# config/routes.rb: get '/api/logs', to: 'api_logs#index'
class ApiLogsController < ApplicationController
  # Your sign-in comes first: before_action :authenticate_user!

  def index
    response.headers['Cache-Control'] = 'private, no-cache'
    render json: LogPage.new(ApiLog.all, request.query_string).to_h
  rescue LogPage::BadRequest => e
    problem = { title: 'Bad request', status: 400, detail: e.message }
    render json: problem, status: :bad_request, content_type: 'application/problem+json'
  end
end
