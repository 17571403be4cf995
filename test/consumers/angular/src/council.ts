// #region docs
import {CUSTOM_ELEMENTS_SCHEMA, Component, signal} from '@angular/core';
import 'ob-community/ob-people.js';
import type {ObPeople, ObRequestEvent} from 'ob-community';

@Component({
  selector: 'app-council',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="load" (click)="people.load()">Load</button>
    <ob-people
      #people
      src="/community.json"
      loading="manual"
      (ob-request)="onRequest($event)"
      (load)="onLoad(people)"
    >
      <p id="fallback">Our council meets on Mondays.</p>
    </ob-people>
    <output id="asked">{{ asked() }}</output>
    <output id="loaded">{{ loaded() }}</output>
  `,
})
export class Council {
  readonly asked = signal('');
  readonly loaded = signal('');

  onRequest(event: ObRequestEvent) {
    this.asked.set(`${event.purpose} ${event.url}`);
  }

  onLoad(people: ObPeople) {
    this.loaded.set(String(people.document?.people[0]?.members[0]?.name));
  }
}
// #endregion
