<?php

namespace App\Http\Controllers;

use App\Support\LogPage;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;
use InvalidArgumentException;

// routes/web.php: Route::middleware('auth')->get('/api/logs', ApiLogController::class);
class ApiLogController extends Controller
{
    public function __invoke(Request $request): JsonResponse
    {
        $query = fn (string $sql, array $values): array => array_map(
            fn (object $row) => (array) $row,
            DB::select($sql, $values),
        );
        try {
            $page = LogPage::read($request->server('QUERY_STRING', ''), $query);

            return response()->json($page)->header('Cache-Control', 'private, no-cache');
        } catch (InvalidArgumentException $fault) {
            $problem = ['title' => 'Bad request', 'status' => 400, 'detail' => $fault->getMessage()];

            return response()->json($problem, 400, ['Content-Type' => 'application/problem+json']);
        }
    }
}
