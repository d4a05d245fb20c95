/// What pandoc is told to do with documents, as a filter in Lua (Pandoc Lua Filters; for pandoc 2.17 and later).
///
/// Pages of Handout have no HTML. Pandoc writes HTML for what Markdown has no sign for, and drops tables that do not fit into lines when
/// it may not: so all of that is put into its plainest form before. Remarks of whoever read the document are kept apart from the text.
enum DocumentFilter {
  static let lua = """
    local remarks = {}

    local function content(element) return element.content end

    local function paragraphs(blocks, found)
      for _, block in ipairs(blocks) do
        if block.t == 'Plain' or block.t == 'Para' or block.t == 'Header' then
          table.insert(found, block.content)
        elseif block.t == 'BulletList' or block.t == 'OrderedList' then
          for _, item in ipairs(block.content) do paragraphs(item, found) end
        elseif block.t == 'BlockQuote' or block.t == 'Div' then
          paragraphs(block.content, found)
        else
          table.insert(found, pandoc.utils.blocks_to_inlines({block}))
        end
      end
      return found
    end

    local function row(row)
      for _, cell in ipairs(row.cells) do
        local line = pandoc.Inlines {}
        for index, text in ipairs(paragraphs(cell.contents, {})) do
          if index > 1 then line:extend({pandoc.Str(';'), pandoc.Space()}) end
          line:extend(text)
        end
        local space = function() return pandoc.Space() end
        cell.contents = {pandoc.Plain(line):walk({LineBreak = space, SoftBreak = space})}
      end
    end

    return {
      {
        Span = function(span)
          if span.classes:includes('comment-start') then
            local author = span.attributes.author
            local text = pandoc.utils.stringify(span)
            table.insert(remarks, author and author .. ': ' .. text or text)
            return {}
          end
          if span.classes:includes('comment-end') or span.classes:includes('deletion') then return {} end
          return span.content
        end,
        Underline = content,
        SmallCaps = content,
        Image = function(image)
          image.attr = pandoc.Attr()
          return image
        end,
        Div = content,
      },
      {
        Table = function(element)
          for _, r in ipairs(element.head.rows) do row(r) end
          for _, body in ipairs(element.bodies) do
            for _, r in ipairs(body.head) do row(r) end
            for _, r in ipairs(body.body) do row(r) end
          end
          for _, r in ipairs(element.foot.rows) do row(r) end
          element.colspecs = element.colspecs:map(function(column) return {column[1], nil} end)
          return element
        end,
      },
      {
        -- Word has the caption of a table as a paragraph before it, which pandoc reads twice.
        Blocks = function(blocks)
          for index = 2, #blocks do
            local element, before = blocks[index], blocks[index - 1]
            if element.t == 'Table' and before.t == 'Para'
              and pandoc.utils.stringify(before) == pandoc.utils.stringify(element.caption.long) then
              element.caption = {long = {}, short = nil}
            end
          end
          return blocks
        end,
        Meta = function(meta)
          if #remarks > 0 then meta['word-comments'] = remarks end
          return meta
        end,
      },
    }
    """
}
