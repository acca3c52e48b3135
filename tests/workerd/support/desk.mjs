// A second worker beside the one under test, on the same D1 and the same log:
// from here a test looks at rows, and marks how far the log has come.
export const DESK = `
  const TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*' ORDER BY name";

  const acts = {
    async run(database, statements) {
      const results = await database.batch(statements.map(([sql, ...parameters]) => database.prepare(sql).bind(...parameters)));
      return results.map(({ results }) => results);
    },
    async dump(database) {
      const [tables] = await acts.run(database, [[TABLES]]);
      const rows = await acts.run(database, tables.map(({ name }) => ["SELECT * FROM " + name]));
      return Object.fromEntries(tables.map(({ name }, at) => [name, rows[at]]));
    },
    mark(_, marker) {
      console.log(marker);
      console.error(marker);
      return null;
    },
  };

  export default {
    async fetch(request, env) {
      const { act, input } = await request.json();
      try {
        return Response.json(await acts[act](env.DB, input));
      } catch (error) {
        return new Response(String(error), { status: 500 });
      }
    },
  };
`;
