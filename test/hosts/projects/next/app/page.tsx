import { Logs } from './logs';

export default function Page() {
  return (
    <main>
      <h1>API logs</h1>
      <Logs />
    </main>
  );
}
