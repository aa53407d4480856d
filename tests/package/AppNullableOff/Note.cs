using System;
using System.Collections.Generic;
using Synthorg.Gen;

namespace Notebook
{
    /// <summary>How much a note matters.</summary>
    public enum Importance
    {
        /// <summary>It can wait.</summary>
        Low,

        /// <summary>It cannot.</summary>
        High,
    }

    /// <summary>A note, as code without nullable annotations writes it.</summary>
    [Persisted("notes")]
    public sealed class Note
    {
        /// <summary>The key, so never null.</summary>
        [Key]
        public string Id { get; set; }

        /// <summary>May be null, since nothing says otherwise.</summary>
        public string Body { get; set; }

        /// <summary>Stored as text.</summary>
        public Importance Importance { get; set; }

        /// <summary>Null while nobody must be reminded.</summary>
        public DateTimeOffset? RemindAt { get; set; }

        /// <summary>Stored as JSON.</summary>
        [JsonColumn]
        public IReadOnlyList<string> Tags { get; set; }
    }
}
