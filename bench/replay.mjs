// Runs inside workerd: sends the batch that it was given to the same database, and hands on the
// text of its rows without a look at it. That is what an operation takes where its worker does
// nothing.
let batch = [];

export default {
  async fetch(request, { DB }) {
    if (request.method === "PUT") {
      const sent = await request.json();
      batch = sent.map(({ sql, input }) => ({ prepared: DB.prepare(sql), input }));
      return new Response();
    }
    const results = await DB.batch(batch.map(({ prepared, input }) => prepared.bind(input)));
    const texts = results.flatMap(({ results }) => results.flatMap(Object.values));
    return new Response(texts.join("\n"), { headers: { "content-type": "application/json" } });
  },
};
