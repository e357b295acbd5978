import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Logs } from './logs';

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Logs />
  </StrictMode>,
);
