import { ApiLogReport } from 'api-log-report/react';

export const wrong = <ApiLogReport viewsStore={{ load: 1 }} />;
