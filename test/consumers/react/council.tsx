// #region docs
import {useRef, useState} from 'react';
import 'ob-community/ob-people.js';
import type {ObPeople} from 'ob-community';
import type {} from 'ob-community/react';

export function Council() {
  const people = useRef<ObPeople>(null);
  const [asked, setAsked] = useState('');
  const [loaded, setLoaded] = useState('');
  return (
    <>
      <button id="load" onClick={() => void people.current?.load()}>
        Load
      </button>
      <ob-people
        ref={people}
        src="/community.json"
        loading="manual"
        onob-request={event => setAsked(`${event.purpose} ${event.url}`)}
        onload={event =>
          setLoaded(event.currentTarget.document?.people[0]?.members[0]?.name.toString() ?? '')
        }
      >
        <p id="fallback">Our council meets on Mondays.</p>
      </ob-people>
      <output id="asked">{asked}</output>
      <output id="loaded">{loaded}</output>
    </>
  );
}
// #endregion
