import {followsItsAttributes} from './attributes.ts';
import type {ElementSpec} from './element.ts';
import {tellsThePage} from './events.ts';
import {survivesItsLifeCycle} from './life-cycle.ts';
import {takesItsSourcesInOrder} from './sources.ts';
import {hasEveryState} from './states.ts';

/** Registers the tests that every element must pass: sources, states, attributes, events, life cycle. */
export function keepsTheContract(spec: ElementSpec): void {
  takesItsSourcesInOrder(spec);
  hasEveryState(spec);
  followsItsAttributes(spec);
  tellsThePage(spec);
  survivesItsLifeCycle(spec);
}
