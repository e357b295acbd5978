import 'api-log-report/solid';

export const wrong = <api-log-report prop:mapping={{ rowz: {} }} />;
