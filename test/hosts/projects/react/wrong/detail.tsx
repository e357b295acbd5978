import { ApiLogReport } from 'api-log-report/react';

export const wrong = <ApiLogReport onApiLogLoad={({ detail }) => detail.entry} />;
