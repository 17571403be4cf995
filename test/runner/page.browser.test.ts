import {sendKeys, sendMouse} from '@web/test-runner-commands';
import axe from 'axe-core';
import {expect} from 'chai';
import {LitElement, html} from 'lit';
import {property} from 'lit/decorators.js';

class Greeting extends LitElement {
  @property() accessor name = 'nobody';
  protected override render() {
    return html`<p>Hello ${this.name}</p>`;
  }
}

customElements.define('runner-greeting', Greeting);

describe('a test page', () => {
  it('is served from this machine only, in a secure context, in front, with the focus', () => {
    expect(location.hostname).to.equal('127.0.0.1');
    expect(isSecureContext).to.equal(true);
    expect(document.visibilityState).to.equal('visible');
    expect(document.hasFocus()).to.equal(true);
  });

  it('renders an element with decorated accessors, with the Lit that visitors get', async () => {
    const greeting = new Greeting();
    document.body.append(greeting);
    greeting.name = 'Ada';
    await greeting.updateComplete;
    expect(greeting.renderRoot.textContent).to.equal('Hello Ada');
    expect(globalThis).to.not.have.property('litIssuedWarnings');
    greeting.remove();
  });

  it('loads CommonJS libraries', () => {
    expect(axe.run).to.be.a('function');
    expect(axe.version).to.match(/^\d/);
  });

  it('receives the keys that a person presses', async () => {
    const input = document.body.appendChild(document.createElement('input'));
    input.focus();
    await sendKeys({type: 'open badges'});
    await sendKeys({press: 'Backspace'});
    expect(input.value).to.equal('open badge');
    input.remove();
  });

  it('receives the pointer that a person moves', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 80px; height: 40px';
    const clicked = new Promise<MouseEvent>(resolve =>
      button.addEventListener('click', resolve, {once: true}),
    );
    await sendMouse({type: 'click', position: [40, 20]});
    expect((await clicked).isTrusted).to.equal(true);
    button.remove();
  });

  it('opens host pages as they are written, with nothing injected', async () => {
    const frame = document.createElement('iframe');
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));
    frame.src = '/test/hosts/blank.html';
    document.body.append(frame);
    await loaded;
    expect(frame.contentDocument?.title).to.equal('Blank host');
    expect(frame.contentDocument?.scripts).to.have.length(0);
    frame.remove();
  });
});
