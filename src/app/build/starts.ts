// What a draft can begin with: nothing but what every document needs.
import { BUILD_TEXTS } from '../texts/build';

/** As short as a document can be that the parser takes. */
export const empty = (): string => `{
  "$schema": "./scenario.schema.json",
  "format": "cart-lab/scenario",
  "version": 1,
  "name": "my-scenario",
  "title": ${JSON.stringify(BUILD_TEXTS.examples.title)},
  "duration": "7d",
  "domain": { "dimensions": 2, "size": [1000, 1000] },
  "populations": []
}
`;
