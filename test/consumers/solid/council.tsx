// #region docs
import {createSignal} from 'solid-js';
import 'ob-community/ob-people.js';
import type {ObPeople} from 'ob-community';
import type {} from 'ob-community/solid';

export function Council() {
  let people: ObPeople | undefined;
  const [asked, setAsked] = createSignal('');
  const [loaded, setLoaded] = createSignal('');
  return (
    <>
      <button id="load" onClick={() => void people?.load()}>
        Load
      </button>
      <ob-people
        ref={element => (people = element)}
        src="/community.json"
        loading="manual"
        on:ob-request={event => setAsked(`${event.purpose} ${event.url}`)}
        on:load={event => setLoaded(String(event.currentTarget.document?.people[0]?.members[0]?.name))}
      >
        <p id="fallback">Our council meets on Mondays.</p>
      </ob-people>
      <output id="asked">{asked()}</output>
      <output id="loaded">{loaded()}</output>
    </>
  );
}
// #endregion
