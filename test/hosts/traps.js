/* global window, document, navigator, screen */
// Writes down each use of what could keep something about a visitor or tell one from another, from before the
// element's script runs. What is used goes on working.
window.trapped = [];
{
  const note = name => void window.trapped.push(name);

  function trap(owner, name, key) {
    let from = owner;
    while (from && !Object.hasOwn(from, key)) from = Object.getPrototypeOf(from);
    const found = from && Object.getOwnPropertyDescriptor(from, key);
    // Not every engine has everything.
    if (!found?.configurable) return;
    const {get, set, value} = found;
    Object.defineProperty(from, key, {
      configurable: true,
      enumerable: found.enumerable,
      get() {
        note(name);
        return get ? get.call(this) : value;
      },
      set(next) {
        note(name);
        if (set) set.call(this, next);
      },
    });
  }

  const traps = {
    window: [
      [window, 'sessionStorage indexedDB caches cookieStore name'],
      [window, 'AudioContext OfflineAudioContext RTCPeerConnection speechSynthesis FontFace queryLocalFonts'],
      [window, 'XMLHttpRequest WebSocket EventSource WebTransport BroadcastChannel Worker SharedWorker'],
      [window, 'devicePixelRatio'],
    ],
    document: [[document, 'cookie referrer fonts requestStorageAccess hasStorageAccess']],
    navigator: [
      [navigator, 'userAgent userAgentData appVersion platform vendor plugins mimeTypes oscpu'],
      [navigator, 'language languages hardwareConcurrency deviceMemory maxTouchPoints connection getBattery'],
      [navigator, 'mediaDevices geolocation permissions storage serviceWorker credentials sendBeacon gpu'],
      [navigator, 'doNotTrack globalPrivacyControl webdriver keyboard'],
    ],
    screen: [[screen, 'width height availWidth availHeight colorDepth pixelDepth orientation']],
    canvas: [
      [window.HTMLCanvasElement.prototype, 'getContext toDataURL toBlob'],
      [window.CanvasRenderingContext2D?.prototype, 'getImageData measureText'],
    ],
  };
  for (const [owner, groups] of Object.entries(traps))
    for (const [object, names] of groups)
      for (const name of names.split(' ')) trap(object, `${owner}.${name}`, name);

  // Which keys are written, and nothing else of local storage.
  window.written = [];
  const {setItem} = window.Storage.prototype;
  window.Storage.prototype.setItem = function (key, value) {
    window.written.push(key);
    return setItem.call(this, key, value);
  };

  window.declared = [];
  document.addEventListener('ob-request', event => void window.declared.push(event.url), {capture: true});
}
