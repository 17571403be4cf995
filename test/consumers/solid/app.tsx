import {For, Show, createSignal} from 'solid-js';
import 'ob-community/ob-contact-form.js';
import 'ob-community/ob-documents.js';
import 'ob-community/ob-mailing-lists.js';
import 'ob-community/ob-meetings.js';
import 'ob-community/ob-working-group.js';
import {changed, community} from './community.js';
import {Council} from './council';

export function App() {
  const [data, setData] = createSignal(community);
  const [failed, setFailed] = createSignal('');
  const [written, setWritten] = createSignal('');
  const [isOpen, setOpen] = createSignal(true);
  const [groups, setGroups] = createSignal(['standard', 'outreach', 'research']);
  return (
    <>
      <button id="change" onClick={() => setData(changed)} />
      <ob-mailing-lists id="lists" heading="Where we talk" heading-level={3} data={data()} debug={false} />
      <Council />
      <ob-documents src="/missing.json" on:error={event => setFailed(event.code)} />
      <output id="failed">{failed()}</output>
      <button id="toggle" onClick={() => setOpen(!isOpen())} />
      <Show when={isOpen()}>
        <ob-meetings id="meetings" data={community} />
      </Show>
      <button id="reverse" onClick={() => setGroups([...groups()].reverse())} />
      <div id="groups">
        <For each={groups()}>{group => <ob-working-group group={group} data={community} />}</For>
      </div>
      <ob-contact-form
        id="form"
        data={community}
        on:ob-submit={event => {
          event.preventDefault();
          setWritten(String(event.formData.get('message')));
        }}
      />
      <output id="written">{written()}</output>
      <button id="define" onClick={() => void import('ob-community/ob-initiatives.js')} />
      {/* #region late */}
      <ob-initiatives id="late" data={community} />
      {/* #endregion */}
    </>
  );
}
