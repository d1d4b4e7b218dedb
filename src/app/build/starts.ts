// What a draft can begin with: nothing but what every document needs.

/** As short as a document can be that the parser takes. */
export const EMPTY = `{
  "$schema": "./scenario.schema.json",
  "format": "cart-lab/scenario",
  "version": 1,
  "name": "my-scenario",
  "title": "My scenario",
  "duration": "7d",
  "domain": { "dimensions": 2, "size": [1000, 1000] },
  "populations": []
}
`;
