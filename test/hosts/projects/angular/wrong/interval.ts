import { Component } from '@angular/core';
import { ApiLogReport } from 'api-log-report/angular';

@Component({
  selector: 'app-wrong',
  imports: [ApiLogReport],
  template: `<api-log-report refreshInterval="ten" />`,
})
export class Wrong {
  take(_value: unknown): void {}
}
