import { Component, signal } from '@angular/core';
import { ApiLogReport } from 'api-log-report/angular';

@Component({
  selector: 'app-logs',
  imports: [ApiLogReport],
  template: `
    <p>
      <button type="button" (click)="isShown.set(!isShown())">
        {{ isShown() ? 'Hide report' : 'Show report' }}
      </button>
      <output id="heard">{{ rows() === undefined ? '' : rows() + ' rows' }}</output>
    </p>
    @if (isShown()) {
      <api-log-report
        endpoint="/api/logs"
        cacheKey="user-7"
        [headers]="headers"
        [lockedFilters]="{ 'is.client': 'acme' }"
        [refreshInterval]="1"
        [filtersOpen]="true"
        (api-log-load)="rows.set($event.detail.rows)"
      />
    }
  `,
})
export class Logs {
  readonly isShown = signal(true);
  readonly rows = signal<number | undefined>(undefined);
  readonly headers = () => ({ Authorization: 'Bearer token' });
}
