// A panel whose code is fetched when it is first looked at.
import type { ComponentChildren, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly load: () => Promise<FunctionComponent>;
  readonly waiting: ComponentChildren;
  readonly failed: ComponentChildren;
}

export function Lazy({ load, waiting, failed }: Props) {
  const [Content, setContent] = useState<FunctionComponent | 'failed' | null>(null);
  useEffect(() => {
    let here = true;
    load().then(
      (component) => here && setContent(() => component),
      () => here && setContent('failed'),
    );
    return () => {
      here = false;
    };
  }, [load]);
  if (Content === null) return <>{waiting}</>;
  return Content === 'failed' ? <>{failed}</> : <Content />;
}
