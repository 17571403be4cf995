import {CUSTOM_ELEMENTS_SCHEMA, Component, signal} from '@angular/core';
import 'ob-community/ob-contact-form.js';
import 'ob-community/ob-documents.js';
import 'ob-community/ob-mailing-lists.js';
import 'ob-community/ob-meetings.js';
import 'ob-community/ob-working-group.js';
import {ObErrorEvent, type ObSubmitEvent} from 'ob-community';
import {changed, community} from './community.js';
import {Council} from './council';

@Component({
  selector: 'app-page',
  imports: [Council],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="change" (click)="data.set(changed)"></button>
    <ob-mailing-lists
      id="lists"
      heading="Where we talk"
      heading-level="3"
      [data]="data()"
      [debug]="false"
    ></ob-mailing-lists>
    <app-council></app-council>
    <ob-documents src="/missing.json" (error)="onError($event)"></ob-documents>
    <output id="failed">{{ failed() }}</output>
    <button id="toggle" (click)="isOpen.set(!isOpen())"></button>
    @if (isOpen()) {
      <ob-meetings id="meetings" [data]="community"></ob-meetings>
    }
    <button id="reverse" (click)="reverse()"></button>
    <div id="groups">
      @for (group of groups(); track group) {
        <ob-working-group [group]="group" [data]="community"></ob-working-group>
      }
    </div>
    <ob-contact-form id="form" [data]="community" (ob-submit)="onSubmit($event)"></ob-contact-form>
    <output id="written">{{ written() }}</output>
    <button id="define" (click)="define()"></button>
    <!-- #region late -->
    <ob-initiatives id="late" [data]="community"></ob-initiatives>
    <!-- #endregion -->
  `,
})
export class Page {
  readonly community = community;
  readonly changed = changed;
  readonly data = signal(community);
  readonly failed = signal('');
  readonly written = signal('');
  readonly isOpen = signal(true);
  readonly groups = signal(['standard', 'outreach', 'research']);

  reverse() {
    this.groups.update(groups => [...groups].reverse());
  }

  onError(event: Event) {
    if (event instanceof ObErrorEvent) this.failed.set(event.code);
  }

  onSubmit(event: ObSubmitEvent) {
    event.preventDefault();
    this.written.set(String(event.formData.get('message')));
  }

  define() {
    void import('ob-community/ob-initiatives.js');
  }
}
