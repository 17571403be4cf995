/* global window, EventTarget, Node, AbortSignal */
// Counts what lasts on a page, from before the element's script runs: listeners, observers, timers, requests.
{
  const lasting = {listeners: new Set(), observers: new Map(), timers: new Set(), requests: new Set()};

  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const captures = options => !!(typeof options === 'object' ? options?.capture : options);
  const find = (target, type, listener, options) =>
    [...lasting.listeners].find(
      each =>
        each.target === target &&
        each.type === type &&
        each.listener === listener &&
        each.capture === captures(options),
    );
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const record = {target, type, listener, capture: captures(options)};
    if (listener && !options?.once && !find(target, type, listener, options)) lasting.listeners.add(record);
    if (options?.signal)
      addEventListener.call(options.signal, 'abort', () => lasting.listeners.delete(record));
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    lasting.listeners.delete(find(this ?? window, type, listener, options));
    return removeEventListener.call(this ?? window, type, listener, options);
  };

  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'])
    window[name] = class extends window[name] {
      observe(target, options) {
        lasting.observers.set(this, [...(lasting.observers.get(this) ?? []), target]);
        return super.observe(target, options);
      }
      disconnect() {
        lasting.observers.delete(this);
        return super.disconnect();
      }
    };

  for (const [start, end] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
    ['requestIdleCallback', 'cancelIdleCallback'],
  ]) {
    const [begin, stop] = [window[start], window[end]];
    // WebKit has no requestIdleCallback.
    if (!begin) continue;
    window[start] = (callback, ...rest) => {
      const id = begin.call(
        window,
        (...values) => {
          if (start !== 'setInterval') lasting.timers.delete(`${start} ${id}`);
          callback(...values);
        },
        ...rest,
      );
      lasting.timers.add(`${start} ${id}`);
      return id;
    };
    window[end] = id => {
      lasting.timers.delete(`${start} ${id}`);
      stop.call(window, id);
    };
  }

  const real = window.fetch;
  window.fetch = async (url, init) => {
    const request = {url};
    lasting.requests.add(request);
    try {
      return await (window.answer?.(String(url)) ?? real(url, init));
    } finally {
      lasting.requests.delete(request);
    }
  };

  // What hangs on a node that is out of the page goes with it, and so does what hangs on a signal.
  const isThere = target =>
    !(target instanceof AbortSignal) && (!(target instanceof Node) || target.isConnected);
  window.lasting = () => [
    ...[...lasting.listeners].filter(each => isThere(each.target)).map(each => `listener ${each.type}`),
    ...[...lasting.observers].filter(([, targets]) => targets.some(isThere)).map(() => 'observer'),
    ...[...lasting.timers].map(each => `timer ${each}`),
    ...[...lasting.requests].map(each => `request ${each.url}`),
  ];
}
