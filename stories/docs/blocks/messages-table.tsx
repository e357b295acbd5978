import type { ReactNode } from 'react';
import { messages } from '../messages.js';
import { Table } from './api-tables.js';

export const MessagesTable = (): ReactNode => (
  <Table
    label="Messages of the console"
    headings={['Message', 'Cause', 'What to do']}
    rows={messages.map(({ begins, cause, fix }, place) => ({
      key: `message-${place}`,
      cells: [<code key="message">{begins}</code>, cause, fix],
    }))}
  />
);
