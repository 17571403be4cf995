import {pageOf, travels} from '../../support/journey.ts';
import {suiteOf} from '../host-page.ts';

// In a file of its own, and so a window of its own: in WebKit a journey ends in the history of an earlier one's frame.
describe(suiteOf('life'), () => {
  it(pageOf('htmx').title, async function () {
    this.timeout(110_000);
    await travels('htmx');
  });
});
