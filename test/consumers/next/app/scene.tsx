'use client';

import {useState} from 'react';
import 'ob-community/ob-contact-form.js';
import 'ob-community/ob-documents.js';
import 'ob-community/ob-mailing-lists.js';
import 'ob-community/ob-meetings.js';
import 'ob-community/ob-working-group.js';
import {changed, community} from './community.js';

export function Scene() {
  const [data, setData] = useState(community);
  const [failed, setFailed] = useState('');
  const [written, setWritten] = useState('');
  const [isOpen, setOpen] = useState(true);
  const [groups, setGroups] = useState(['standard', 'outreach', 'research']);
  return (
    <>
      <button id="change" onClick={() => setData(changed)} />
      <ob-mailing-lists id="lists" heading="Where we talk" heading-level={3} data={data} debug={false} />
      <ob-documents src="/missing.json" onerror={event => setFailed(event.code)} />
      <output id="failed">{failed}</output>
      <button id="toggle" onClick={() => setOpen(!isOpen)} />
      {isOpen && <ob-meetings id="meetings" data={community} />}
      <button id="reverse" onClick={() => setGroups([...groups].reverse())} />
      <div id="groups">
        {groups.map(group => (
          <ob-working-group key={group} group={group} data={community} />
        ))}
      </div>
      <ob-contact-form
        id="form"
        data={community}
        onob-submit={event => {
          event.preventDefault();
          setWritten(String(event.formData.get('message')));
        }}
      />
      <output id="written">{written}</output>
      <button id="define" onClick={() => void import('ob-community/ob-initiatives.js')} />
      {/* #region late */}
      <ob-initiatives
        id="late"
        ref={element => {
          if (element) element.data = community;
        }}
      />
      {/* #endregion */}
    </>
  );
}
