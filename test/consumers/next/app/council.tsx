// #region docs
'use client';

import {useEffect, useRef, useState} from 'react';
import 'ob-community/ob-people.js';
import type {ObPeople} from 'ob-community';
import type {} from 'ob-community/react';

export function Council() {
  const people = useRef<ObPeople>(null);
  const [asked, setAsked] = useState('');
  const [loaded, setLoaded] = useState('');

  // React sets neither properties nor listeners on custom elements that came from the server.
  useEffect(() => {
    const controller = new AbortController();
    const {signal} = controller;
    const element = people.current;
    element?.addEventListener('ob-request', event => setAsked(`${event.purpose} ${event.url}`), {signal});
    element?.addEventListener(
      'load',
      () => setLoaded(String(element.document?.people[0]?.members[0]?.name)),
      {
        signal,
      },
    );
    return () => controller.abort();
  }, []);

  return (
    <>
      <button id="load" onClick={() => void people.current?.load()}>
        Load
      </button>
      <ob-people ref={people} src="/community.json" loading="manual">
        <p id="fallback">Our council meets on Mondays.</p>
      </ob-people>
      <output id="asked">{asked}</output>
      <output id="loaded">{loaded}</output>
    </>
  );
}
// #endregion
