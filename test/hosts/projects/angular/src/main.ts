import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Logs } from './logs';

bootstrapApplication(Logs, { providers: [provideZonelessChangeDetection()] }).catch((error) =>
  console.error(error),
);
