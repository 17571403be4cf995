import {ClientOnly} from './client-only';
import {Council} from './council';
import {Scene} from './scene';

export default function Page() {
  return (
    <>
      <Council />
      <ClientOnly>
        <Scene />
      </ClientOnly>
    </>
  );
}
