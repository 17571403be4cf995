// #region docs
'use client';

import {useSyncExternalStore, type ReactNode} from 'react';

const never = () => () => undefined;

/** Renders its children in the browser alone, where React sets properties and listeners of custom elements. */
export function ClientOnly({children}: {children: ReactNode}) {
  const isClient = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isClient ? children : null;
}
// #endregion
