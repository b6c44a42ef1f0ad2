import { type RefObject, useEffect } from 'react';

/** Closes an open `details` on Escape, on a click outside and on leaving by a link inside it. */
export function useLightDismiss(details: RefObject<HTMLDetailsElement>): void {
  useEffect(() => {
    const close = (focus: boolean) => {
      const box = details.current;
      if (!box?.open) return;
      box.open = false;
      if (focus) box.querySelector('summary')?.focus();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close(details.current?.contains(document.activeElement) ?? false);
    };
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target) return;
      if (!details.current?.contains(target) || target.closest('a')) close(false);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onClick);
    };
  }, [details]);
}
